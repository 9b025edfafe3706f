"""Who works in the demonstration: one account for each role, all with the same published password."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from gongmo.people.actions import confirm_address, grant_installation_role, open_account

if TYPE_CHECKING:
    from gongmo.people.models import Account

PASSWORD = "gongmo-demonstration"  # noqa: S105 - printed for everybody, in demonstrations only


@dataclass(frozen=True)
class SignIn:
    """`role` and what there is to see, for whoever started the demonstration."""

    role: str
    email: str
    look: str


OFFICER = SignIn("Officer · 담당관", "officer@example.org", "/office/")
SECOND = SignIn("Second officer · 둘째 담당관", "second@example.org", "/office/")
CHAIR_PLANNING = SignIn("Chair, planning · 위원장(계획수립형)", "chair-planning@example.org", "/panel/")
CHAIR_DEMONSTRATION = SignIn(
    "Chair, demonstration · 위원장(해외실증형)", "chair-demonstration@example.org", "/panel/"
)
REVIEWER = SignIn("Reviewer P1 · 평가위원", "reviewer@example.org", "/reviews/")
APPLICANT = SignIn("Applicant, a city · 신청기관(도시)", "city@example.org", "/applications/")
COMPANY = SignIn("Applicant, a company · 신청기관(기업)", "company@example.org", "/applications/")
AUDITOR = SignIn("Auditor · 감사", "auditor@example.org", "/audit/")
ADMINISTRATOR = SignIn("Administrator · 시스템 관리자", "administrator@example.org", "/account/")
SIGN_INS = (
    OFFICER,
    SECOND,
    CHAIR_PLANNING,
    CHAIR_DEMONSTRATION,
    REVIEWER,
    APPLICANT,
    COMPANY,
    AUDITOR,
    ADMINISTRATOR,
)


def open_sign_ins(at: datetime) -> dict[str, "Account"]:
    """Every published sign-in, by its address."""
    accounts = {sign_in.email: opened(sign_in.role, sign_in.email, at, PASSWORD) for sign_in in SIGN_INS}
    grant_installation_role(person=accounts[OFFICER.email].person, role="programme_officer", at=at)
    grant_installation_role(person=accounts[ADMINISTRATOR.email].person, role="administrator", at=at)
    return accounts


def opened(name: str, email: str, at: datetime, password: str | None = None) -> "Account":
    account = open_account(name=name, email=email, password=password, language="ko", at=at)
    confirm_address(account=account)
    return account
