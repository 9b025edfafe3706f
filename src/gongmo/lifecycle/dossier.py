"""One case across all stages, for the office: what came in, what was determined, who scored, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongmo.applications.models import Submission
from gongmo.calls.queries import specification_of
from gongmo.decisions.models import Outcome
from gongmo.decisions.queries import outcome_of_case
from gongmo.domain.sheets.ranking import RankingRow
from gongmo.lifecycle.locked import row_in
from gongmo.review.models import Adjustment, Assignment, Conflict, Lock, Opening, StaffScore
from gongmo.review.queries import assignments_of_case, conflicts_of_case, locks, opening_of
from gongmo.screening.models import Case, Determination
from gongmo.selection.models import Amount, Override
from gongmo.selection.queries import amounts_of_case, overrides_of_case


@dataclass(frozen=True)
class Dossier:
    """Everything in the order it happened; of each list the last entry counts. `outcome` may not be announced yet."""

    case: Case
    submissions: Sequence[Submission]
    determinations: Sequence[Determination]
    conflicts: Sequence[Conflict]
    assignments: Sequence[Assignment]
    staff_scores: Sequence[StaffScore]
    adjustments: Sequence[Adjustment]
    opening: Opening | None
    lock: Lock | None
    ranked: RankingRow | None
    amounts: Sequence[Amount]
    overrides: Sequence[Override]
    outcome: Outcome | None

    @property
    def determination(self) -> Determination | None:
        return self.determinations[-1] if self.determinations else None

    @property
    def amount(self) -> Amount | None:
        return self.amounts[-1] if self.amounts else None

    @property
    def override(self) -> Override | None:
        """The one that stands."""
        return self.overrides[-1] if self.overrides and not self.overrides[-1].lifted else None


def dossier(case: Case) -> Dossier:
    """A fixed number of queries, however many cases and reviews there are."""
    call, track = case.closing.call_id, case.closing.track
    lock = locks(call).filter(track=track).select_related("version").first()
    return Dossier(
        case=case,
        submissions=list(case.application.submissions.defer("receipt", "content").order_by("number")),
        determinations=list(case.determinations.order_by("pk")),
        conflicts=list(conflicts_of_case(case.pk)),
        assignments=list(assignments_of_case(case.pk)),
        staff_scores=list(case.staff_scores.order_by("pk")),
        adjustments=list(case.adjustments.order_by("pk")),
        opening=opening_of(call, track),
        lock=lock,
        ranked=_ranked(lock, case),
        amounts=amounts_of_case(case.pk),
        overrides=overrides_of_case(case.pk),
        outcome=outcome_of_case(call, case.pk),
    )


def _ranked(lock: Lock | None, case: Case) -> RankingRow | None:
    track = specification_of(lock.version).track(lock.track) if lock else None
    return row_in(lock, track, case) if lock and track else None
