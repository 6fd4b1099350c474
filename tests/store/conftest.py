"""The stores that the contract is tested on."""

import pytest

from chalkroom.store.sqlite import Store

STORES = {"sqlite": Store.open}


@pytest.fixture(params=STORES)
def store(request, tmp_path):
    with STORES[request.param](tmp_path / "data") as store:
        yield store
