"""The floor: what a check cannot be faster than. Imports, YAML, and a graph of the same items."""

import sys
from pathlib import Path
from typing import Any

import attrs  # noqa: F401 - imported for its cost
import cattrs  # noqa: F401
import click  # noqa: F401
import networkx as nx
import pluggy  # noqa: F401
import yaml_rs

if len(sys.argv) > 1:
    values: Any = yaml_rs.loads(Path(sys.argv[1]).read_text("utf-8"), parse_datetime=False)
    graph: "nx.MultiDiGraph[str]" = nx.MultiDiGraph()
    for collection in values.values():
        for name, fields in collection.items() if isinstance(collection, dict) else ():
            graph.add_node(name)
            for key, content in fields.items() if isinstance(fields, dict) else ():
                for item in content if isinstance(content, list) else ():
                    graph.add_edge(
                        name, str(item.get("to") if isinstance(item, dict) else item), key
                    )
