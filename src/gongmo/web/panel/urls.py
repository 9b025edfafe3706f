"""Routes of the chair's desk."""

from django.urls import URLPattern

from gongmo.web.frame.policy import ALWAYS, ANNOUNCED, DECIDED, IN_REVIEW, PUBLISHED, Role, policy
from gongmo.web.frame.routes import page
from gongmo.web.panel import sight
from gongmo.web.panel.views.approval import panel_approval
from gongmo.web.panel.views.lock import panel_lock
from gongmo.web.panel.views.panels import panel, panel_reviewers, panels
from gongmo.web.panel.views.ranking import panel_ranking

OF_CHAIRS = policy("chair of any track", ({Role.CHAIR}, ALWAYS))
OF_CHAIR = policy("chair of the track", ({Role.CHAIR}, PUBLISHED - ANNOUNCED))
OF_SCORING = policy(
    "chair of the track, while it is scored", ({Role.CHAIR}, IN_REVIEW | (DECIDED - ANNOUNCED))
)
BOTH = ("GET", "POST")
TRACK = "panel/<slug:slug>/<slug:track>/"

urlpatterns: list[URLPattern] = [
    page("panel/", panels, name="panels", policy=OF_CHAIRS, see=sight.chairs),
    page(
        "panel/<slug:slug>/approval/",
        panel_approval,
        name="panel_approval",
        policy=OF_SCORING,
        see=sight.approval,
        methods=BOTH,
    ),
    page(TRACK, panel, name="panel", policy=OF_CHAIR, see=sight.chair),
    page(
        f"{TRACK}reviewers/",
        panel_reviewers,
        name="panel_reviewers",
        policy=OF_SCORING,
        see=sight.scoring,
    ),
    page(f"{TRACK}lock/", panel_lock, name="panel_lock", policy=OF_SCORING, see=sight.scoring, methods=BOTH),
    page(f"{TRACK}ranking/", panel_ranking, name="panel_ranking", policy=OF_SCORING, see=sight.scoring),
]
