from django.apps import AppConfig


class ApplicantConfig(AppConfig):
    name = "gongmo.web.applicant"
    label = "web_applicant"
