"""Who is who: names, countries, organisations and dated offices resolved to parties."""

from tocsin.actors.resolver import Resolution, Resolver

__all__ = ["Resolution", "Resolver"]
