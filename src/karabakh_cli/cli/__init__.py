"""The one place that reads arguments and the environment, prints and exits."""
