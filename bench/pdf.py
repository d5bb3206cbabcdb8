#!/usr/bin/env python3
"""Measures how fast PDFs are made, in one run and by turns: against bare gofpdf, which draws the same pages
without tags (benchmarks of render/pdf), and against Typst, which sets the same papers as tagged and archival
PDFs too (PDF/UA-1 and PDF/A-3a, the statement attached). docs/performance.md quotes the ratios of the medians.

Both programs run on one core, to compare work, unless a line says "all cores". Typst's library comes from
PyPI into a folder of its own; its command is used for the cold start where there is one on the PATH.

    bench/pdf.py [-n DOCUMENTS] [-turns TURNS]
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TYPST = "typst==0.15.2"
FONTS = "render/pdf/fonts"
LENGTH = "35"  # of the texts: makes papers of about 6,000 words


class Runs:
    """What processes took: seconds by the clock, seconds of the processor, the peak of memory in MB."""

    def __init__(self, documents):
        self.documents, self.wall, self.cpu, self.peak = documents, [], [], []

    def add(self, command, cores=None, folder="."):
        env = dict(os.environ, GOMAXPROCS=str(len(cores or ALL)))
        os.sched_setaffinity(0, cores or ALL)  # inherited: what runs in a fork of Python would be counted too
        begun = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE)
        out = child.stdout.read().decode()
        _, status, used = os.wait4(child.pid, 0)
        self.wall.append(time.perf_counter() - begun)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode > 1:
            sys.exit(f"{command} ended with {child.returncode}")
        self.cpu.append(used.ru_utime + used.ru_stime)
        self.peak.append(used.ru_maxrss / 1024)
        return out

    def each(self, values):
        return statistics.median(values) / self.documents * 1000

    def show(self, name, reference=None):
        line = f"{name:44} {self.each(self.wall):7.1f} ms {self.each(self.cpu):7.1f} ms cpu {max(self.peak):6.0f} MB"
        if reference:
            wall, cpu = self.each(self.wall) / reference.each(reference.wall), self.each(self.cpu) / reference.each(reference.cpu)
            line += f"   {wall:5.2f} x, cpu {cpu:5.2f} x"
        print(line, flush=True)


ALL = os.sched_getaffinity(0)
ONE = {min(ALL)}


def run(*command, **options):
    subprocess.run(command, check=True, **options)


def made(binary, name, documents):
    """The command that runs one benchmark over so many documents."""
    return [binary, "-test.run=^$", f"-test.bench=^Benchmark{name}$", f"-test.benchtime={documents}x"]


def benchmark(work, turns, documents):
    """Compares the benchmarks of render/pdf, each turn a process of its own, and shows ratios to the reference."""
    binary = f"{work}/pdf.test"
    run("go", "test", "-c", "-o", binary, "./render/pdf")
    runs, sizes = {name: Runs(documents) for name in ("BareGofpdf", "Write", "Archival")}, {}
    for _ in range(turns):
        for name, r in runs.items():
            out = r.add(made(binary, name, documents), ONE, "render/pdf")
            sizes[name] = float(re.search(r"([\d.]+) size", out)[1])
    print(f"drawing the same pages {documents} times, one core (benchmarks of render/pdf):")
    for name, r in runs.items():
        r.show(f"  {name}, {sizes[name] / 1000:.0f} kB ({sizes[name] / sizes['BareGofpdf']:.2f} x)", runs["BareGofpdf"])
    for n in (documents, 10 * documents):
        r = Runs(n)
        r.add(made(binary, "Archival", n), ONE, "render/pdf")
        r.show(f"  Archival, {n} documents")


LIBRARY = """
import glob, sys, typst
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[sys.argv[1]])
compiler = typst.Compiler(root=sys.argv[2], font_paths=fonts)
for name in sorted(glob.glob(sys.argv[2] + "/" + sys.argv[4])):
    compiler.compile(name, sys.argv[3] + name[len(sys.argv[2]):-4] + ".pdf", pdf_standards=["a-3a", "ua-1"])
"""


def batch(tools, work, turns, documents):
    ours, theirs, wide = Runs(documents), Runs(documents), Runs(documents)
    checked = Runs(documents)
    for _ in range(turns):
        ours.add([*tools.render, f"{work}/ours", f"{work}/statements"], ONE)
        theirs.add([*tools.library, f"{work}/sources", f"{work}/theirs", "statement-*.typ"], ONE)
        wide.add([*tools.render, f"{work}/ours", f"{work}/statements"])
        checked.add([tools.dueregard, "check", "--summary", f"{work}/statements"], ONE)
    print(f"{documents} statements in one process, each:")
    ours.show("  dueregard render, one core", theirs)
    theirs.show("  Typst's library, one core")
    wide.show(f"  dueregard render, all {len(ALL)} cores")
    checked.show("  reading and checking alone")
    return sum(f.stat().st_size for f in pathlib.Path(work, "ours").iterdir()) / documents


def cold(tools, work, turns):
    one = "statement-00000"
    ours, python, library, command = Runs(1), Runs(1), Runs(1), Runs(1)
    for _ in range(turns):
        ours.add([*tools.render, f"{work}/ours", f"{work}/statements/{one}.toml"], ONE)
        python.add([tools.python, "-c", "pass"], ONE)
        library.add([*tools.library, f"{work}/sources", f"{work}/theirs", f"{one}.typ"], ONE)
        if tools.command:
            command.add([*tools.command, f"{work}/sources/{one}.typ", f"{work}/theirs/{one}.pdf"], ONE)
    print("one statement, a new process:")
    ours.show("  dueregard render", command if tools.command else library)
    if tools.command:
        command.show("  Typst's command")
    library.show("  Typst's library, with the start of Python")
    python.show("  the start of Python alone")


class Tools:
    def __init__(self, work):
        self.dueregard = f"{work}/dueregard"
        run("go", "build", "-tags", "netgo", "-o", self.dueregard, "./cmd/dueregard")
        self.render = [self.dueregard, "render", "--quiet", "--format", "pdf", "--output"]
        run(sys.executable, "-m", "venv", f"{work}/venv")
        self.python = f"{work}/venv/bin/python"
        run(self.python, "-m", "pip", "install", "-q", TYPST)
        self.library = [self.python, "-c", LIBRARY, FONTS]
        typst = shutil.which("typst")
        self.command = typst and [
            typst, "compile", "--font-path", FONTS, "--ignore-system-fonts", "--ignore-embedded-fonts", "--jobs", "1", "--pdf-standard", "a-3a,ua-1",
        ]  # fmt: skip


def main():
    flags = argparse.ArgumentParser()
    flags.add_argument("-n", type=int, default=200)
    flags.add_argument("-turns", type=int, default=5)
    o = flags.parse_args()
    os.chdir(pathlib.Path(__file__).parent.parent)
    with tempfile.TemporaryDirectory() as work:
        benchmark(work, o.turns, o.n)
        tools = Tools(work)
        run("go", "run", "./bench/generate", "-n", str(o.n), "-length", LENGTH, "-into", f"{work}/statements")
        run("go", "run", "./bench/typst", "-from", f"{work}/statements", "-into", f"{work}/sources")
        for folder in ("ours", "theirs"):
            pathlib.Path(work, folder).mkdir()
        batch(tools, work, o.turns, o.n)
        cold(tools, work, 4 * o.turns)


if __name__ == "__main__":
    main()
