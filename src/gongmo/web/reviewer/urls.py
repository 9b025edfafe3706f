"""Routes of the reviewer's desk."""

from django.urls import URLPattern

from gongmo.web.frame.policy import FOR_SIGNED_IN, IN_REVIEW, Role, policy
from gongmo.web.frame.routes import page, signed_in
from gongmo.web.reviewer import sight
from gongmo.web.reviewer.views.conflict import review_conflict
from gongmo.web.reviewer.views.files import review_file, reviews_download
from gongmo.web.reviewer.views.reviews import reviews
from gongmo.web.reviewer.views.scorecard import review

OF_REVIEWER = policy("reviewer of the application", ({Role.REVIEWER}, IN_REVIEW))
OF_PANEL = policy(
    "reviewer of the track", ({Role.REVIEWER, Role.CONFLICTED_REVIEWER}, IN_REVIEW)
)  # whoever is in conflict with one case has the others
BOTH = ("GET", "POST")

urlpatterns: list[URLPattern] = [
    page("reviews/", reviews, name="reviews", policy=FOR_SIGNED_IN, see=signed_in),
    page(
        "reviews/<int:assignment>/",
        review,
        name="review",
        policy=OF_REVIEWER,
        see=sight.desk,
        methods=BOTH,
    ),
    page(
        "reviews/<int:assignment>/files/<slug:file>/",
        review_file,
        name="review_file",
        policy=OF_REVIEWER,
        see=sight.paper,
    ),
    page(
        "reviews/<int:assignment>/conflict/",
        review_conflict,
        name="review_conflict",
        policy=OF_REVIEWER,
        see=sight.work,
        methods=BOTH,
    ),
    page(
        "reviews/<slug:slug>/<slug:track>/download.zip",
        reviews_download,
        name="reviews_download",
        policy=OF_PANEL,
        see=sight.track_work,
    ),
]
