"""For tests of plugins and cities: hypothesis strategies that make whole strategies."""
