from __future__ import annotations

import pytest

from tests.site import Site, site_of


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory)
