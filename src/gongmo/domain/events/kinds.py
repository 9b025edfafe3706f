"""Every kind of fact by its name."""

from gongmo.domain.events import applications, calls, decisions, ledger, review, screening, selection
from gongmo.domain.events.fact import Fact

KINDS: dict[str, type[Fact]] = {
    fact.kind: fact
    for fact in (
        ledger.ClockSet,
        calls.CallPublished,
        calls.CallAmended,
        calls.WindowExtended,
        calls.StaffAppointed,
        applications.ApplicationStarted,
        applications.ColleagueInvited,
        applications.ApplicationSubmitted,
        applications.ApplicationWithdrawn,
        applications.SubmissionRefused,
        screening.TrackClosed,
        screening.EligibilityDetermined,
        review.ReviewerInvited,
        review.InvitationAnswered,
        review.ConflictRecorded,
        review.ReviewerAssigned,
        review.AssignmentEnded,
        review.ReviewOpened,
        review.ReviewFinished,
        review.StaffScored,
        review.ScoresLocked,
        selection.AmountRecommended,
        selection.OverrideStated,
        selection.SelectionRun,
        selection.RecommendationMade,
        decisions.DecisionPrepared,
        decisions.DecisionApproved,
        decisions.ResultsAnnounced,
        decisions.CallArchived,
    )
}
