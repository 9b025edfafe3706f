import pytest
from django.db.models import F
from tests.applications.test_applications import OPEN, change, press, ready, site

from gongmo.applications.models import Submission
from gongmo.calls.models import Version
from gongmo.ledger.actions import sign_public_checkpoint
from gongmo.ledger.models import Fact, Log, Node
from gongmo.lifecycle.health import Ill, symptoms

__all__ = ["site"]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def submitted(site: None) -> None:
    application = ready()
    press(application, key="1")
    change(application, plan_title="Another title")
    press(application, key="2")
    sign_public_checkpoint(at=OPEN)


def ills() -> set[Ill]:
    return {symptom.ill for symptom in symptoms()}


def test_an_untouched_installation_is_sound() -> None:
    assert list(symptoms()) == []


def test_a_rewritten_answer_is_found() -> None:
    submission = Submission.objects.first()
    assert submission is not None
    submission.content["requested"] = 500_000_000
    submission.save()
    assert ills() == {Ill.CONTENT}


def test_a_rewritten_answer_with_its_hash_is_found() -> None:
    first, second = Submission.objects.order_by("number")
    Submission.objects.filter(pk=first.pk).update(content=second.content, content_hash=second.content_hash)
    assert ills() == {Ill.FACT}


def test_a_receipt_of_something_else_is_found() -> None:
    first, second = Submission.objects.order_by("number")
    Submission.objects.filter(pk=first.pk).update(receipt=second.receipt)
    assert Ill.FACT in ills()
    Submission.objects.filter(pk=first.pk).update(receipt=b"{}")
    assert Ill.RECEIPT in ills()


def test_a_rewritten_call_is_found() -> None:
    version = Version.objects.get()
    version.canonical["budget"] = 5_000_000_000
    version.save()
    assert ills() == {Ill.VERSION}


def test_a_rewritten_fact_is_found() -> None:
    fact = Fact.objects.filter(kind="application_submitted").earliest("n")
    Fact.objects.filter(pk=fact.pk).update(body=bytes(fact.body or b"").replace(b'"number":1', b'"number":9'))
    assert ills() == {Ill.LOG}


def test_a_missing_fact_is_found() -> None:
    Fact.objects.order_by("-n")[:1].get().delete()
    assert Ill.TREE in ills()


def test_a_rewritten_subtree_is_found() -> None:
    Node.objects.filter(level=1, index=0).update(hash=bytes(32))
    assert ills() == {Ill.TREE}


def test_a_log_of_another_size_is_found() -> None:
    Log.objects.update(size=F("size") + 1)
    assert Ill.TREE in ills()
