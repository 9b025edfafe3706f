"""Every address. What no route matches is answered like what is not open to the visitor."""

from django.urls import URLPattern, URLResolver, include, path, re_path

from gongmo.api.site import api
from gongmo.web.frame.routes import unknown_address

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("gongmo.web.public.urls")),
    path("", include("gongmo.web.frame.urls")),
    path("", include("gongmo.web.applicant.urls")),
    path("", include("gongmo.web.reviewer.urls")),
    path("", include("gongmo.web.panel.urls")),
    path("", include("gongmo.web.officer.urls")),
    path("", include("gongmo.web.auditor.urls")),
    path("api/", api.urls),
    re_path(r"^.*$", unknown_address, name="unknown"),
]

handler500 = "gongmo.web.frame.errors.failed"
