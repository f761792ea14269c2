"""What click itself says in usage and errors, so that it stands in our catalogues.

Click looks them up by gettext; see :mod:`.i18n`. A test compares this list with the installed
click.
"""

from typing import Final

from deiframe.i18n import message, messages

CLICK_WORDS: Final = (
    message("Usage:"),
    message("Options"),
    message("Commands"),
    message("Positional arguments"),
    message("Show this message and exit."),
    message("Show the version and exit."),
    message("Error: {message}"),
    message("Aborted!"),
    message("default: {default}"),
    message("required"),
    message("Try '{command} {option}' for help."),
    message("No such option {name!r}."),
    message("No such option: {name}"),
    message("No such command {name!r}."),
    message("Missing command."),
    message("Invalid value: {message}"),
    message("Invalid value for {param_hint}: {message}"),
    message("Missing argument"),
    message("Missing option"),
    message("Missing parameter"),
    message("Missing {param_type}"),
    message("Missing parameter: {param_name}"),
    message("argument"),
    message("option"),
    message("unknown error"),
    message("Could not open file {filename!r}: {message}"),
    message("Argument {name!r} takes {nargs} values."),
    message("Option {name!r} does not take a value."),
    message("Choose from:\n\t{choices}"),
    message("{value!r} is not a valid {number_type}."),
    message("{value} is not in the range {range}."),
    message("file"),
    message("directory"),
    message("path"),
    message("{name} {filename!r} does not exist."),
    message("{name} {filename!r} is a file."),
    message("{name} {filename!r} is a directory."),
    message("{name} {filename!r} is not readable."),
    message("{name} {filename!r} is not writable."),
    message("{name} {filename!r} is not executable."),
    message("Error: invalid input"),
    messages(
        "Did you mean {possibility}?",
        "(Did you mean one of: {possibilities}?)",
        1,
    ),
    messages(
        "Got unexpected extra argument ({args})",
        "Got unexpected extra arguments ({args})",
        1,
    ),
    messages(
        "Option {name!r} requires an argument.",
        "Option {name!r} requires {nargs} arguments.",
        1,
    ),
    messages(
        "{value!r} is not {choice}.",
        "{value!r} is not one of {choices}.",
        1,
    ),
    messages(
        "Takes {nargs} values but 1 was given.",
        "Takes {nargs} values but {len} were given.",
        1,
    ),
)
