"""What click itself says in usage and errors, so that it stands in our catalogues."""

from typing import Final

from deiframe.i18n import message

CLICK_WORDS: Final = (
    message("Usage:"),
    message("Options"),
    message("Commands"),
    message("[OPTIONS]"),
    message("Show this message and exit."),
    message("Show the version and exit."),
    message("Error: {message}"),
    message("Aborted!"),
    message("Try '{command} {option}' for help."),
    message("No such option: {name}"),
    message("No such command {name!r}."),
    message("Missing command."),
    message("Invalid value: {message}"),
    message("Invalid value for {param_hint}: {message}"),
    message("Missing {param_type}"),
    message("argument"),
    message("option"),
    message("default: {default}"),
    message("required"),
)
"""Click looks them up by gettext; see :mod:`.speaking`."""
