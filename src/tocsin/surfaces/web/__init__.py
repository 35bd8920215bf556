"""The evidence desk in the browser: `build` makes the application, `pages` has a file a page."""

from tocsin.surfaces.web.app import LOOPBACK, build

__all__ = ["LOOPBACK", "build"]
