import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from gongmo.evidence import tree

CT_LEAVES = [
    bytes.fromhex(h)
    for h in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
CT_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
sizes = st.integers(1, 200)


def leaves(size: int) -> list[bytes]:
    return [f"leaf {n}".encode() for n in range(size)]


def naive_root(items: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, written down as it stands there."""
    if not items:
        return hashlib.sha256(b"").digest()
    if len(items) == 1:
        return hashlib.sha256(b"\x00" + items[0]).digest()
    k = 1
    while k * 2 < len(items):
        k *= 2
    return hashlib.sha256(b"\x01" + naive_root(items[:k]) + naive_root(items[k:])).digest()


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_those_of_certificate_transparency(size: int) -> None:
    assert tree.root(size, tree.in_memory(CT_LEAVES)).hex() == CT_ROOTS[size - 1]


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    assert tree.root(0, tree.in_memory([])) == naive_root([])


@given(sizes)
def test_roots_agree_with_the_definition(size: int) -> None:
    assert tree.root(size, tree.in_memory(leaves(size))) == naive_root(leaves(size))


@settings(max_examples=25)
@given(st.integers(1, 60))
def test_roots_agree_with_another_implementation(size: int) -> None:
    other = InmemoryTree(algorithm="sha256")
    for leaf in leaves(size):
        other.append_entry(leaf)
    assert tree.root(size, tree.in_memory(leaves(size))) == other.get_root()


@given(sizes, st.data())
def test_every_leaf_is_provably_included(size: int, data: st.DataObject) -> None:
    n = data.draw(st.integers(0, size - 1))
    node = tree.in_memory(leaves(size))
    path = tree.inclusion_path(n, size, node)
    root = tree.root(size, node)
    assert tree.included(leaves(size)[n], n, size, path, root)
    assert not tree.included(b"another", n, size, path, root)
    assert not tree.included(leaves(size)[n], n, size, [*path, root], root)
    assert not tree.included(leaves(size)[n], n, size, path, naive_root([b"other"]))


@given(sizes, st.data())
def test_a_leaf_is_not_included_at_another_place(size: int, data: st.DataObject) -> None:
    n, other = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size - 1))
    node = tree.in_memory(leaves(size))
    proven = tree.included(
        leaves(size)[n], other, size, tree.inclusion_path(n, size, node), tree.root(size, node)
    )
    assert proven == (n == other)


@given(sizes, st.data())
def test_a_longer_log_provably_begins_with_the_shorter(size: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(1, size))
    node = tree.in_memory(leaves(size))
    path = tree.consistency_path(first, size, node)
    old, new = tree.root(first, node), tree.root(size, node)
    assert tree.consistent(first, size, path, old, new)
    assert not tree.consistent(first, size, [*path, new], old, new)
    if first < size:
        assert not tree.consistent(first, size, path, naive_root([b"forged"]), new)
        assert not tree.consistent(first, size, path, old, naive_root([b"forged"]))
        assert not tree.consistent(first, size, [], old, new)


def test_proofs_outside_the_tree_are_refused() -> None:
    node = tree.in_memory(leaves(3))
    with pytest.raises(ValueError, match="no leaf 3 among 3"):
        tree.inclusion_path(3, 3, node)
    with pytest.raises(ValueError, match="no tree of 0 leaves"):
        tree.consistency_path(0, 3, node)
    assert not tree.included(b"leaf 0", 3, 3, [], tree.root(3, node))
    assert not tree.consistent(4, 3, [b""], b"", b"")


@given(sizes)
def test_appending_completes_few_subtrees(size: int) -> None:
    node = tree.in_memory(leaves(size))
    assert len(tree.appended(b"next", size, node)) <= size.bit_length() + 1
