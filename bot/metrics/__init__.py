"""What the line counts of itself for Prometheus. No content, no names, no numbers (I13)."""

from bot.metrics.instruments import Instruments
from bot.metrics.page import MetricsPage

__all__ = ["Instruments", "MetricsPage"]
