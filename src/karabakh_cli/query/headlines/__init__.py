"""The figures that a default answer shows, and why the others are left out."""
