"""A good library on disk, new for every test."""

import shutil

import pytest
from problems.good import write_good_library


@pytest.fixture(scope="session")
def pattern(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pattern") / "library"
    folder.mkdir()
    write_good_library(folder)
    return folder


@pytest.fixture
def library(pattern, tmp_path):
    return shutil.copytree(pattern, tmp_path / "library")
