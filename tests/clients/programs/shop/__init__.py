"""A Django application for the program `django_models`."""
