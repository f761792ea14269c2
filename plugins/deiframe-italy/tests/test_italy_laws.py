"""Everything that the plugin adds keeps the laws, on strategies that use its fields too."""

from deiframe.testing import laws


def test_all_that_the_plugin_adds_keeps_the_laws() -> None:
    laws.check_plugin("italy", max_examples=10, shrink=False)
