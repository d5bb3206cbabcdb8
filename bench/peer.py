"""The Python way: decodes every TOML file of a folder by tomllib and validates it against a JSON Schema
by jsonschema, in a process for each core. Usage: peer.py SCHEMA FOLDER"""

import datetime
import json
import multiprocessing
import os
import pathlib
import sys
import tomllib

from jsonschema import Draft202012Validator, validators


def validator():
    # A date of TOML is a string to a schema.
    types = Draft202012Validator.TYPE_CHECKER.redefine(
        "string", lambda _, v: isinstance(v, (str, datetime.date, datetime.time))
    )
    made = validators.extend(Draft202012Validator, type_checker=types)
    return made(json.loads(pathlib.Path(sys.argv[1]).read_text()))


def check(path):
    global valid
    if "valid" not in globals():
        valid = validator()
    return sum(1 for _ in valid.iter_errors(tomllib.loads(path.read_text())))


if __name__ == "__main__":
    files = sorted(pathlib.Path(sys.argv[2]).glob("*.toml"))
    with multiprocessing.Pool(os.cpu_count()) as pool:
        print(len(files), "files,", sum(pool.map(check, files, chunksize=8)), "errors")
