"""Says whether a file is what its schema wants: judge.py json|sarif|junit SCHEMA FILE."""

import json
import sys


def by_json_schema(schema_file, file):
    import jsonschema

    with open(schema_file, encoding="utf-8") as f:
        schema = json.load(f)
    with open(file, encoding="utf-8") as f:
        document = json.load(f)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    checker = jsonschema.FormatChecker()
    return [f"{e.json_path}: {e.message[:300]}" for e in validator(schema, format_checker=checker).iter_errors(document)]


def by_reader_and_schema(schema_file, file):
    import junitparser
    from lxml import etree

    suites = junitparser.JUnitXml.fromfile(file)
    faults = []
    for suite in suites:
        cases = list(suite)
        kinds = [type(result) for case in cases for result in case.result]
        seen = (len(cases), kinds.count(junitparser.Failure), kinds.count(junitparser.Error))
        if seen != (suite.tests, suite.failures, suite.errors):
            faults.append(f"{suite.name}: it counts {(suite.tests, suite.failures, suite.errors)}, and holds {seen}")
    schema = etree.XMLSchema(etree.parse(schema_file))
    if not schema.validate(etree.parse(file)):
        faults += [str(e) for e in schema.error_log]
    return faults


judge = by_reader_and_schema if sys.argv[1] == "junit" else by_json_schema
faults = judge(sys.argv[2], sys.argv[3])
if faults:
    sys.exit("\n".join(faults))
