"""A one-page PDF of plain lines: enough for attachments that open in any reader."""

from collections.abc import Sequence

LEADING = 18
WIDE = 90


def one_page(lines: Sequence[str]) -> bytes:
    """A valid PDF 1.4 of one A4 page; characters outside Latin-1 become question marks."""
    shown = [line[:WIDE].translate(ESCAPED) for line in lines]
    text = "\n".join(f"({line}) Tj T*" for line in shown)
    stream = f"BT /F1 12 Tf 64 770 Td {LEADING} TL\n{text}\nET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources 6 0 R >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Font << /F1 4 0 R >> >>",
    ]
    return _assembled(objects)


ESCAPED = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})


def _assembled(objects: Sequence[bytes]) -> bytes:
    """Numbered objects, the table of where each stands, and the trailer that points at it."""
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(written))
    return written + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, trailer)
