"""Django's forms in our look: every field is drawn by `frame/field.html`."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    form_template_name = "frame/form.html"
    field_template_name = "frame/field.html"
