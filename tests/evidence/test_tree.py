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
CT_A = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
CT_B = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
CT_C = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
CT_D = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
CT_PATHS = {
    (0, 1): [],
    (0, 8): ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", CT_A, CT_B],
    (5, 8): [CT_D, CT_C, CT_ROOTS[3]],
    (2, 3): [CT_ROOTS[1]],
    (1, 5): [CT_ROOTS[0], CT_A, CT_D],
}
CT_CONSISTENCY = {
    (1, 1): [],
    (1, 8): ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", CT_A, CT_B],
    (6, 8): ["0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", CT_C, CT_ROOTS[3]],
    (2, 5): [CT_A, CT_D],
}
"""Leaf (from 0) or first size, and second size, of the test vectors of Certificate Transparency's own log."""
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


@pytest.mark.parametrize(("n", "size"), CT_PATHS)
def test_inclusion_paths_are_those_of_certificate_transparency(n: int, size: int) -> None:
    node = tree.in_memory(CT_LEAVES)
    path = tree.inclusion_path(n, size, node)
    assert [step.hex() for step in path] == CT_PATHS[n, size]
    assert tree.included(CT_LEAVES[n], n, size, path, bytes.fromhex(CT_ROOTS[size - 1]))


@pytest.mark.parametrize(("first", "second"), CT_CONSISTENCY)
def test_consistency_proofs_are_those_of_certificate_transparency(first: int, second: int) -> None:
    path = tree.consistency_path(first, second, tree.in_memory(CT_LEAVES))
    assert [step.hex() for step in path] == CT_CONSISTENCY[first, second]
    roots = (bytes.fromhex(CT_ROOTS[size - 1]) for size in (first, second))
    assert tree.consistent(first, second, path, *roots)


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    assert tree.root(0, tree.in_memory([])) == naive_root([]) == tree.Frontier().root()


@given(sizes)
def test_roots_agree_with_the_definition(size: int) -> None:
    assert tree.root(size, tree.in_memory(leaves(size))) == naive_root(leaves(size))


@settings(max_examples=25)
@given(st.integers(1, 60))
def test_roots_agree_with_another_implementation(size: int) -> None:
    other = InmemoryTree(algorithm="sha256")
    for leaf in leaves(size):
        other.append_entry(leaf)
    node = tree.in_memory(leaves(size))
    assert tree.root(size, node) == other.get_root()
    for n in range(size):
        theirs = {bytes.fromhex(step) for step in other.prove_inclusion(n + 1, size).serialize()["path"]}
        assert set(tree.inclusion_path(n, size, node)) == theirs - {tree.leaf_hash(leaves(size)[n])}


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


@given(sizes)
def test_a_frontier_knows_the_root_at_every_size(size: int) -> None:
    frontier, node = tree.Frontier(), tree.in_memory(leaves(size))
    for count, leaf in enumerate(leaves(size), start=1):
        frontier.append(leaf)
        assert (frontier.size, frontier.root()) == (count, tree.root(count, node))
    assert len(frontier.peaks) == size.bit_count()


@given(sizes)
def test_an_append_with_its_path_and_root_needs_only_the_peaks(size: int) -> None:
    """What the ledger does for each fact, with nothing at hand but what `peaks` names."""
    items, whole = leaves(size + 1), tree.in_memory(leaves(size + 1))
    stored = {place: whole(*place) for place in tree.peaks(size)}
    written = tree.appended(items[size], size, lambda *place: stored[place])
    stored |= {(level, index): value for level, index, value in written}
    path = tree.inclusion_path(size, size + 1, lambda *place: stored[place])
    root = tree.root(size + 1, lambda *place: stored[place])
    assert root == naive_root(items)
    assert tree.included(items[size], size, size + 1, path, root)
    assert len(written) <= size.bit_length() + 1


def test_peaks_are_the_ones_of_the_binary_size() -> None:
    assert tree.peaks(0) == []
    assert tree.peaks(6) == [(2, 0), (1, 2)]
    assert tree.peaks(7) == [(2, 0), (1, 2), (0, 6)]


@given(sizes)
def test_only_complete_subtrees_are_ever_asked_for(size: int) -> None:
    kept = tree.in_memory(leaves(size))

    def node(level: int, index: int) -> bytes:
        assert (index + 1) << level <= size
        return kept(level, index)

    tree.root(size, node)
    tree.inclusion_path(size - 1, size, node)
    tree.consistency_path((size + 1) // 2, size, node)


def test_every_proof_of_every_small_tree_holds_and_for_no_other_place_or_size() -> None:
    node = tree.in_memory(leaves(17))
    roots = [tree.root(size, node) for size in range(18)]
    for size in range(1, 18):
        for n in range(size):
            path = tree.inclusion_path(n, size, node)
            holding = [
                (place, whole)
                for whole in range(18)
                for place in range(18)
                if tree.included(leaves(17)[n], place, whole, path, roots[whole])
            ]
            assert holding == [(n, size)]
        for first in range(1, size + 1):
            proof = tree.consistency_path(first, size, node)
            assert tree.consistent(first, size, proof, roots[first], roots[size])
            assert not any(
                tree.consistent(first, other, proof, roots[first], roots[other])
                for other in range(18)
                if other not in {first, size}
            )


def test_a_proof_that_goes_on_above_the_root_is_refused() -> None:
    node = tree.in_memory(leaves(4))
    path = [*tree.consistency_path(3, 4, node), bytes(32)]
    assert not tree.consistent(3, 4, path, tree.root(3, node), tree.root(4, node))
