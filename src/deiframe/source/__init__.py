"""From files to a strategy: every problem in every file collected, each with its place.

The way through: :mod:`.files` finds them, :mod:`.decoding` makes text of bytes, :mod:`.yaml_text`
values of text, :mod:`.structure` model of values, :mod:`.merging` one strategy of several files,
:mod:`.consistency` looks at ids and references; :mod:`.reader` calls them in this order.
:mod:`.places` says where something stands, and is only asked where there is something to report.
"""
