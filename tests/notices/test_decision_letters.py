"""The second person hears that one is needed; every applicant hears its own result and no other."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.notices.made import (
    AFTER,
    BY,
    LANGUAGES,
    OPEN,
    account,
    assert_reads_well,
    call,
    cases,
    known,
    recipients,
    written,
)

from gongmo.applications.actions.write import add_colleague
from gongmo.calls.actions import appoint
from gongmo.decisions.actions import Decided, Sheets, announce, approve, prepare
from gongmo.decisions.models import Decision, Outcome
from gongmo.decisions.queries import outcomes
from gongmo.notices.follow import follow
from gongmo.notices.models import Cursor, Letter
from gongmo.notices.preview import result_letter, result_letters
from gongmo.notices.queries import log_size
from gongmo.people.actions import merge_persons
from gongmo.people.models import Account
from gongmo.screening.actions.determine import determine
from gongmo.screening.models import Case
from gongmo.selection.models import Recommendation, Run

pytestmark = pytest.mark.django_db
KINDS = ("awarded", "reserve", "not_selected", "ineligible")
NOTE = "Consider the\nnorthern quarter first."


def staff(email: str, role: str, track: str = "") -> Account:
    found = account(email, "en")
    person = found.person
    appoint(call=call(), person=person.pk, person_id=person.public_id, role=role, by=BY, at=OPEN, track=track)
    return found


def prepared(found: list[Case], kinds: tuple[str, ...] = KINDS, by: str = BY, note: str = "") -> Decision:
    run = Run.objects.create(
        call=call(),
        number=1,
        inputs={},
        result={},
        result_hash="b" * 64,
        inputs_hash="a" * 64,
        at=AFTER,
        by=BY,
    )
    recommendation = Recommendation.objects.create(run=run, minutes="So be it.", at=AFTER, by=BY)
    decided = []
    for case, kind in zip(found, kinds, strict=True):
        amount = 480_000_000 if kind == "awarded" else None
        reserve = 2 if kind == "reserve" else None
        decided.append(
            Decided(case.pk, case.label, kind, amount, reserve, ("rank",), note if kind != "awarded" else "")
        )
        if kind == "ineligible":
            determine(case=case, eligible=False, ground="consortium", reason="No\npartner.", by=BY, at=AFTER)
    return prepare(
        recommendation=recommendation, outcomes=decided, sheets=Sheets("a", "b", "c", "d"), by=by, at=AFTER
    )


def announced(decision: Decision) -> None:
    approve(decision=decision, by="SECO-NDPE-RSON", at=AFTER)
    announce(decision=Decision.objects.get(), by=BY, at=AFTER)


def applicants(language: str) -> list[Account]:
    return [account(f"lead@{kind.replace('_', '-')}.example.org", language) for kind in KINDS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_applicant_reads_the_own_result_in_the_own_language(language: str) -> None:
    found = cases(*applicants(language))
    announced(prepared(found, note=NOTE))
    for case, kind in zip(found, KINDS, strict=True):
        number = case.application.number
        (letter,) = written(f"result_{kind}", AFTER)
        assert_reads_well(letter, language)
        assert letter.about == number
        assert f"https://kcity.example.org/applications/{number}/result/" in letter.body.splitlines()
        assert ("    northern quarter first." in letter.body) is (kind != "awarded")
        until = {"en": "30 June 2023", "ko": "2023. 6. 30.(금)까지", "ar": "30 يونيو 2023"}[language]
        assert until in letter.body.replace("\n", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_result_says_what_it_is(language: str) -> None:
    announced(prepared(cases(*applicants(language))))
    follow(AFTER)
    said = {letter.kind: letter.body for letter in Letter.objects.filter(kind__startswith="result_")}
    assert {"en": "480 million won", "ko": "4억 8,000만원", "ar": "480 مليون وون"}[language] in said[
        "result_awarded"
    ]
    assert "480,000,000" in said["result_awarded"]
    assert {"en": "reserve list: 2", "ko": "예비 순번: 2", "ar": "الاحتياطية: 2"}[language] in said[
        "result_reserve"
    ]
    assert "    No\n    partner." in said["result_ineligible"]
    ground = {"en": "the call requires", "ko": "협력기관", "ar": "الشريك"}[language]
    assert ground in said["result_ineligible"]


def test_no_letter_names_another_application_and_every_subject_is_alike() -> None:
    found = cases(*applicants("en"))
    announced(prepared(found))
    follow(AFTER)
    for letter in Letter.objects.filter(kind__startswith="result_"):
        for case in found:
            mine = case.application.number == letter.about
            assert (case.application.number in letter.body) is mine
            assert case.application.organisation.name["en"] not in letter.body
            assert case.label not in letter.body
        assert letter.subject == f"Result of application {letter.about}: K-City Network 2023"


def test_all_members_get_it_and_who_applied_twice_gets_both() -> None:
    mina = account("mina@belmora.example.org")
    found = cases(mina, mina)
    timur = known("timur@belmora.example.org")
    add_colleague(application=found[0].application, person=timur, by=BY, at=OPEN)
    announced(prepared(found, ("awarded", "not_selected")))
    follow(AFTER)
    letters = Letter.objects.filter(kind__startswith="result_")
    assert recipients(letters) == ["mina@belmora.example.org"] * 2 + ["timur@belmora.example.org"]
    assert {letter.about for letter in letters} == {case.application.number for case in found}


def test_an_application_whose_two_members_became_one_person_is_told_once() -> None:
    mina, duplicate = account("mina@belmora.example.org"), known("m.k@mail.example.org")
    found = cases(mina)
    add_colleague(application=found[0].application, person=duplicate, by=BY, at=OPEN)
    merge_persons(duplicate=duplicate, into=mina.person)
    announced(prepared(found, ("awarded",)))
    assert recipients(written("result_awarded", AFTER)) == ["mina@belmora.example.org"]


def test_nothing_is_told_before_the_announcement() -> None:
    decision = prepared(cases(account("mina@belmora.example.org")), ("awarded",))
    approve(decision=decision, by="SECO-NDPE-RSON", at=AFTER)
    assert written("result_awarded", AFTER) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preview_is_the_letter_that_goes_out(language: str) -> None:
    decision = prepared(cases(*applicants(language)), note=NOTE)
    previews = {
        outcome.case.application.number: result_letter(outcome, language, AFTER)
        for outcome in outcomes(decision)
    }
    together = {
        each.case.application.number: said for each, said in result_letters(decision, language, AFTER)
    }
    assert together == previews
    announced(decision)
    follow(AFTER)
    for letter in Letter.objects.filter(kind__startswith="result_"):
        preview = previews[letter.about]
        assert (preview.language, preview.subject, preview.body) == (
            letter.language,
            letter.subject,
            letter.body,
        )
    assert len(previews) == Outcome.objects.count() == len(KINDS)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_prepared_decision_asks_the_other_officers_and_chairs(language: str) -> None:
    found = cases(known("a@a.example.org"))
    first = staff("first@office.example.org", "officer")
    staff("second@office.example.org", "officer")
    staff("chair@panel.example.org", "chair", "planning")
    staff("auditor@office.example.org", "auditor")
    Account.objects.update(language=language)
    prepared(found, ("awarded",), by=first.public_id)
    letters = written("decision_prepared", AFTER)
    assert recipients(letters) == ["chair@panel.example.org", "second@office.example.org"]
    desks = ("panel/k-city-network-2023/approval/", "office/k-city-network-2023/decision/")
    by_recipient = sorted(letters, key=lambda letter: letter.recipient)
    for letter, desk in zip(by_recipient, desks, strict=True):
        assert_reads_well(letter, language)
        assert f"https://kcity.example.org/{desk}" in letter.body


def test_whoever_holds_two_roles_is_asked_once_and_the_preparer_under_no_role() -> None:
    found = cases(known("a@a.example.org"))
    both = staff("both@office.example.org", "officer")
    first = staff("first@office.example.org", "officer")
    for person in (both.person, first.person):
        appoint(
            call=call(),
            person=person.pk,
            person_id=person.public_id,
            role="chair",
            by=BY,
            at=OPEN,
            track="planning",
        )
    prepared(found, ("awarded",), by=first.public_id)
    assert recipients(written("decision_prepared", AFTER)) == ["both@office.example.org"]


def test_a_preview_without_a_language_is_in_the_call_s_first() -> None:
    decision = prepared(cases(known("a@a.example.org")), ("not_selected",))
    ((_, said),) = result_letters(decision, "", AFTER)
    assert said.language == "ko"


def test_previews_take_as_many_queries_for_many_as_for_one() -> None:
    decision = prepared(cases(*(known(f"a{n}@a.example.org") for n in range(6))), ("not_selected",) * 6)
    with CaptureQueriesContext(connection) as queries:
        assert len(result_letters(decision, "en", AFTER)) == 6
    assert len(queries) <= 6


def test_the_queries_of_an_announcement_do_not_grow_with_the_applicants() -> None:
    many = cases(*(account(f"lead-{n}@example.org") for n in range(12)))
    announced(prepared(many, ("not_selected",) * 12))
    follow(AFTER)
    Letter.objects.all().delete()
    Cursor.objects.update(n=log_size() - 1)
    with CaptureQueriesContext(connection) as queries:
        assert follow(AFTER) == 12
    assert len(queries) <= 24
