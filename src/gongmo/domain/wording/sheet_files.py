"""What the findings about a sheet's file say."""

from collections.abc import Mapping

from gongmo.domain.findings import Severity
from gongmo.domain.wording.entry import Entry

ENTRIES: Mapping[str, Entry] = {
    "sheet-too-large": Entry(
        Severity.ERROR,
        {"en": "The file is larger than {limit} MB.", "ko": "파일이 {limit} MB보다 큽니다."},
        {
            "en": "A sheet of a hundred thousand scores takes about 4 MB.",
            "ko": "점수 10만 건을 담은 표는 4 MB 정도입니다.",
        },
        {
            "en": "Keep one worksheet without pictures, or save it as CSV.",
            "ko": "그림 없이 시트 하나만 남기거나 CSV로 저장하십시오.",
        },
    ),
    "sheet-old-excel": Entry(
        Severity.ERROR,
        {
            "en": "This is an Excel file of the old kind (.xls), or one locked with a password.",
            "ko": "옛 형식(.xls)이거나 암호로 잠긴 엑셀 파일입니다.",
        },
        {"en": "Neither can be read.", "ko": "두 경우 모두 읽을 수 없습니다."},
        {
            "en": "Open it in the spreadsheet, take off the password, and save it as .xlsx or as CSV UTF-8.",
            "ko": "스프레드시트에서 열어 암호를 풀고 .xlsx 또는 CSV UTF-8로 저장하십시오.",
        },
    ),
    "sheet-utf16": Entry(
        Severity.ERROR,
        {
            "en": "The file is in UTF-16, not in UTF-8.",
            "ko": "파일이 UTF-8이 아니라 UTF-16으로 저장되어 있습니다.",
        },
        {
            "en": 'Excel writes UTF-16 when "Unicode Text" is chosen.',
            "ko": "엑셀에서 '유니코드 텍스트'를 고르면 UTF-16으로 저장됩니다.",
        },
        {
            "en": 'Save it again as "CSV UTF-8 (comma delimited)".',
            "ko": "'CSV UTF-8(쉼표로 분리)'로 다시 저장하십시오.",
        },
    ),
    "sheet-cp949": Entry(
        Severity.ERROR,
        {
            "en": "The file is not in UTF-8; it reads as Korean in CP949 (EUC-KR).",
            "ko": "파일이 UTF-8이 아닙니다. CP949(EUC-KR) 한글로 읽힙니다.",
        },
        {
            "en": "Excel in Korea writes plain CSV in CP949. Guessing an encoding can change a name unseen.",
            "ko": "한국어 엑셀은 일반 CSV를 CP949로 저장합니다. 인코딩을 짐작해 읽으면 이름이 바뀌어도 알 수 없습니다.",
        },
        {
            "en": 'In Excel choose Save As and "CSV UTF-8 (comma delimited)", or save it as .xlsx.',
            "ko": "엑셀에서 다른 이름으로 저장을 눌러 'CSV UTF-8(쉼표로 분리)' 또는 .xlsx를 고르십시오.",
        },
    ),
    "sheet-not-utf8": Entry(
        Severity.ERROR,
        {"en": "This line holds bytes that are not UTF-8.", "ko": "이 줄에 UTF-8이 아닌 바이트가 있습니다."},
        {
            "en": "Guessing an encoding can change a name unseen.",
            "ko": "인코딩을 짐작해 읽으면 이름이 바뀌어도 알 수 없습니다.",
        },
        {
            "en": "Save the file again as CSV UTF-8, or as .xlsx.",
            "ko": "파일을 CSV UTF-8 또는 .xlsx로 다시 저장하십시오.",
        },
    ),
    "sheet-not-a-table": Entry(
        Severity.ERROR,
        {"en": "This is neither CSV nor XLSX.", "ko": "CSV도 XLSX도 아닌 파일입니다."},
        {"en": "It holds bytes that no text has.", "ko": "글에는 없는 바이트가 들어 있습니다."},
        {
            "en": "Give a CSV file in UTF-8 or an .xlsx file.",
            "ko": "UTF-8 CSV 파일이나 .xlsx 파일을 주십시오.",
        },
    ),
    "sheet-empty": Entry(
        Severity.ERROR,
        {"en": "The sheet is empty.", "ko": "표가 비어 있습니다."},
        {
            "en": "The first row that is not blank has to name the columns.",
            "ko": "비어 있지 않은 첫 행에 열 이름이 있어야 합니다.",
        },
        {
            "en": "Put the names of the columns in the first row; of several worksheets the first visible one is read.",
            "ko": "첫 행에 열 이름을 적으십시오. 시트가 여럿이면 보이는 첫 시트를 읽습니다.",
        },
    ),
    "sheet-too-many-rows": Entry(
        Severity.ERROR,
        {
            "en": "There are more than {limit} rows; reading stopped here.",
            "ko": "행이 {limit}개를 넘어 여기서 읽기를 멈췄습니다.",
        },
        {"en": "What follows would not count.", "ko": "이다음 내용은 반영되지 않습니다."},
        {"en": "Leave out what does not belong to this call.", "ko": "이 공모에 속하지 않는 행을 빼십시오."},
    ),
    "sheet-too-many-columns": Entry(
        Severity.ERROR,
        {"en": "The header has more than {limit} columns.", "ko": "열 이름이 {limit}개를 넘습니다."},
        {
            "en": "Scores stand one below the other here, not side by side.",
            "ko": "점수는 옆으로 펼치지 않고 한 줄에 하나씩 적습니다.",
        },
        {
            "en": "Keep the columns that docs/sheets.md lists.",
            "ko": "docs/sheets.md에 나오는 열만 남기십시오.",
        },
    ),
    "sheet-ragged": Entry(
        Severity.ERROR,
        {
            "en": "This row has {found} cells where the header has {wanted}.",
            "ko": "이 행은 칸이 {found}개인데 열 이름은 {wanted}개입니다.",
        },
        {
            "en": "Nobody can tell which cell belongs to which column. A comma inside a name without quotes does this.",
            "ko": "어느 칸이 어느 열인지 알 수 없습니다. 이름 속의 쉼표를 따옴표로 묶지 않으면 이렇게 됩니다.",
        },
        {
            "en": 'Put text that holds the separator in double quotes ("…"), and fill or remove the rest.',
            "ko": '구분 기호가 든 글은 큰따옴표("…")로 묶고, 남거나 모자라는 칸을 고치십시오.',
        },
    ),
    "sheet-csv-quotes": Entry(
        Severity.ERROR,
        {
            "en": "In the row that begins here a quotation mark is opened and not closed, or stands in the middle.",
            "ko": "여기서 시작하는 행에 닫히지 않았거나 중간에 놓인 따옴표가 있습니다.",
        },
        {"en": "Everything after it is unreadable.", "ko": "그 뒤의 내용을 읽을 수 없습니다."},
        {
            "en": 'Write a quotation mark inside quoted text twice (""), and close what is open.',
            "ko": '따옴표로 묶은 글 안의 따옴표는 두 번("") 적고, 열린 따옴표는 닫으십시오.',
        },
    ),
    "sheet-xlsx-broken": Entry(
        Severity.ERROR,
        {
            "en": "The workbook is damaged or was not made by a spreadsheet.",
            "ko": "통합 문서가 손상되었거나 스프레드시트로 만든 것이 아닙니다.",
        },
        {
            "en": "It begins like an .xlsx file, but what is inside cannot be read.",
            "ko": ".xlsx 파일처럼 시작하지만 안의 내용을 읽을 수 없습니다.",
        },
        {
            "en": "Open it in the spreadsheet and save it again as .xlsx or as CSV UTF-8.",
            "ko": "스프레드시트에서 열어 .xlsx 또는 CSV UTF-8로 다시 저장하십시오.",
        },
    ),
    "sheet-xlsx-bomb": Entry(
        Severity.ERROR,
        {
            "en": "Unpacked, the workbook is larger than {limit} MB; unpacking stopped there.",
            "ko": "압축을 풀면 {limit} MB를 넘어 도중에 멈췄습니다.",
        },
        {
            "en": "A small file that unpacks to a very large one is a known attack.",
            "ko": "작은 파일이 매우 크게 풀리게 만드는 공격이 알려져 있습니다.",
        },
        {
            "en": "Save the worksheet alone as CSV UTF-8.",
            "ko": "필요한 시트만 CSV UTF-8로 저장하십시오.",
        },
    ),
    "sheet-formula": Entry(
        Severity.ERROR,
        {"en": "Cell {cell} holds a formula.", "ko": "{cell} 칸에 수식이 있습니다."},
        {
            "en": "Formulas are not calculated here, and the value stored beside one may be out of date.",
            "ko": "수식은 계산하지 않으며, 함께 저장된 값은 옛 값일 수 있습니다.",
        },
        {
            "en": "Copy the cells and paste them as values.",
            "ko": "칸을 복사하여 '값만 붙여넣기'를 하십시오.",
        },
    ),
    "sheet-error-cell": Entry(
        Severity.ERROR,
        {
            "en": "Cell {cell} shows the error {given}.",
            "ko": "{cell} 칸에 오류 {given}이(가) 표시되어 있습니다.",
        },
        {"en": "An error is no value.", "ko": "오류는 값이 아닙니다."},
        {"en": "Write the value itself.", "ko": "값을 직접 적으십시오."},
    ),
    "sheet-date": Entry(
        Severity.ERROR,
        {
            "en": "Cell {cell} holds a date or time ({given}).",
            "ko": "{cell} 칸에 날짜나 시각({given})이 있습니다.",
        },
        {
            "en": "No column takes one. Spreadsheets turn numbers such as 3-4 into dates unasked.",
            "ko": "날짜를 받는 열은 없습니다. 스프레드시트는 3-4 같은 번호를 날짜로 바꾸기도 합니다.",
        },
        {
            "en": "Format the column as text and type the value again.",
            "ko": "열 서식을 텍스트로 바꾸고 값을 다시 적으십시오.",
        },
    ),
    "sheet-several-worksheets": Entry(
        Severity.WARNING,
        {
            "en": 'The workbook has several worksheets; only the first, "{used}", was read.',
            "ko": "시트가 여럿이며 첫 시트 ‘{used}’만 읽었습니다.",
        },
        {"en": "Not read: {others}.", "ko": "읽지 않은 시트: {others}."},
        {
            "en": "Put everything on the first worksheet, or remove the others.",
            "ko": "모든 내용을 첫 시트에 두거나 다른 시트를 지우십시오.",
        },
    ),
}
