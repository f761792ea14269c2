"""The pages of what can be wrong with a plugin."""

from deiframe.diagnostics import Page, Severity

MISSING = Page(
    "DEI030",
    Severity.ERROR,
    """A plugin that the strategy names is not installed.

    A strategy names the plugins that apply to it under `plugins`. One of them is not there, so
    its rules were not checked, and the fields that it adds were read, but not looked at.

    Why it matters: A plugin holds the rules of one city or country. Without it a check looks
    cleaner than it is.

    How to fix: Ask whoever wrote the strategy which package brings the plugin, and install it
    from there; a package that merely has the same name may be anybody's. Or take the plugin's name
    out of the list.

    Source: deiframe, file format.
    """,
)

FAILED = Page(
    "DEI031",
    Severity.ERROR,
    """A plugin does not work.

    The plugin is installed, but it could not be loaded, it broke off while it was at work, or it
    handed over a value that does not fit. The message names the hook, the rule or picture, and the
    line of the plugin's code. Everything else was checked as usual.

    Why it matters: What this plugin should have checked or drawn was not.

    How to fix: Install a version of the plugin that fits this version of deiframe, or tell its
    makers what the message says; with DEIFRAME_DEBUG=1 in the environment, the whole way to the
    line is shown. To go on without it, take its name out of the list `plugins`.

    Source: deiframe, file format.
    """,
)

NO_LEVEL_MODEL = Page(
    "DEI032",
    Severity.ERROR,
    """A level model that is not there.

    A strategy names under `level_model` how its level of institutionalisation is judged. Neither
    deiframe nor one of the plugins that it names brings a model of that name; the default is used.

    Why it matters: A level by another model than the one that was meant is not comparable with
    the levels told before.

    How to fix: Correct the name, or name the plugin that brings the model under `plugins`. Leave
    `level_model` out to use the default.

    Source: deiframe, file format.
    """,
)

OTHER_VERSION = Page(
    "DEI033",
    Severity.ERROR,
    """A plugin for another version of deiframe.

    The package that brings the plugin says with which versions of deiframe it works, and this is
    not one of them. The plugin was left out; everything else was checked as usual.

    Why it matters: A plugin that runs where it was not meant to can find what is not there, or miss
    what is.

    How to fix: Install the version of the plugin that fits this version of deiframe, or the other
    way round.

    Source: deiframe, file format.
    """,
)

CLASH = Page(
    "DEI034",
    Severity.ERROR,
    """Two plugins in each other's way.

    Two plugins bring something under the same code, name or id, or two packages bring a plugin of
    the same name. Of two plugins, what the first in the list `plugins` brings counts; of two
    packages, neither does.

    Why it matters: A code that means two things means nothing: whoever reads it cannot know which
    rule was meant.

    How to fix: Tell the makers of the plugins, who choose another code or name. Until then, take
    one of the two out of the list `plugins`, or uninstall one of the packages.

    Source: deiframe, file format.
    """,
)

NOT_NAMED = Page(
    "DEI035",
    Severity.WARNING,
    """Fields of a plugin that the strategy does not name.

    Something stands under `extensions` for a plugin that is not in the list `plugins`. It was read
    and kept, but not looked at.

    Why it matters: Nobody checks these fields, and no picture or document shows them.

    How to fix: Add the plugin to the list `plugins`, correct its name, or take the fields out.

    Source: deiframe, file format.
    """,
)

NO_DEFINITION = Page(
    "DEI036",
    Severity.ERROR,
    """A definition that is not there.

    An indicator says under `defined_as` that it follows a definition, but none of the plugins that
    the strategy names has it in its catalogue.

    Why it matters: A figure whose definition is not known cannot be compared with that of others.

    How to fix: Correct the name, name the plugin that brings the definition under `plugins`, or
    write the definition out under `definition`, `of` and `counted_in`.

    Source: deiframe, file format.
    """,
)

NOT_CALLED = Page(
    "DEI037",
    Severity.WARNING,
    """A function of a plugin that looks like a hook, and is none.

    The module of a plugin has a function whose name begins with `deiframe_`, but it is not marked
    with `@hookimpl`. deiframe does not call it.

    Why it matters: What the function was to bring, such as rules, is missing, and a check looks
    cleaner than it is.

    How to fix: Tell the makers of the plugin. They put `@hookimpl` above the function, or give it
    another name if it is no hook.

    Source: deiframe, file format.
    """,
)

PAGES = (
    MISSING, FAILED, NO_LEVEL_MODEL, OTHER_VERSION, CLASH, NOT_NAMED, NO_DEFINITION, NOT_CALLED,
)  # fmt: skip
