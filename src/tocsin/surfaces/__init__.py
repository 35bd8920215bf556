"""Command line and web pages."""
