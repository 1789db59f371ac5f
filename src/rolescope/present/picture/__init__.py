"""The chart that says most of an answer, as SVG that stands on its own."""

from rolescope.present.picture.charts import chart, has_chart

__all__ = ["chart", "has_chart"]
