"""Who is who: names, countries, organisations and dated offices resolved to parties."""

from tocsin.actors.resolution import Match, Resolution
from tocsin.actors.resolver import Resolver

__all__ = ["Match", "Resolution", "Resolver"]
