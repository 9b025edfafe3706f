"""What members may do with an application, and until when."""

from datetime import datetime

from gongmo.applications.models import Application
from gongmo.applications.queries import applications_of
from gongmo.domain.times import IntakeState


def may_see_application(person: int, application: Application, at: datetime) -> bool:
    return applications_of(person, at).filter(pk=application.pk).exists()


def may_change_application(person: int, application: Application, state: IntakeState, at: datetime) -> bool:
    """Members, while the track accepts."""
    return state is IntakeState.ACCEPTING and may_see_application(person, application, at)
