"""Validates TOML files against a JSON Schema, and the schema against its draft. Dates count as strings."""

import datetime
import json
import pathlib
import sys
import tomllib

from jsonschema import Draft202012Validator, validators

schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
Draft202012Validator.check_schema(schema)
types = Draft202012Validator.TYPE_CHECKER.redefine(
    "string", lambda _, v: isinstance(v, (str, datetime.date, datetime.time))
)
validator = validators.extend(Draft202012Validator, type_checker=types)(schema)
errors = 0
for name in sys.argv[2:]:
    for error in validator.iter_errors(tomllib.loads(pathlib.Path(name).read_text())):
        print("schema:", name, error.json_path, error.message)
        errors += 1
sys.exit(errors > 0)
