"""The site with the page of funded projects, whatever else its public desk offers."""

from django.urls import URLPattern, URLResolver, include, path

from gongmo.web.public.portfolio import routes

urlpatterns: list[URLPattern | URLResolver] = [*routes(), path("", include("gongmo.config.urls"))]
handler500 = "gongmo.web.frame.errors.failed"
