"""The profile we build, against the one littlecms builds."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

from onehearts.paint import srgb


def test_littlecms_takes_it_for_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb.profile()))
    assert ImageCms.getProfileDescription(ours).strip() == "sRGB"
    patches = Image.new("RGB", (16, 16 * 16))
    patches.putdata([(17 * r, 17 * g, 17 * b) for r in range(16) for g in range(16) for b in range(16)])
    converted = ImageCms.profileToProfile(patches, ours, ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert converted is not None
    worst = max(abs(a - b) for a, b in zip(patches.tobytes(), converted.tobytes(), strict=True))
    assert worst <= 1


def test_its_parts_are_where_its_table_says() -> None:
    data = srgb.profile()
    assert int.from_bytes(data[:4], "big") == len(data)
    assert data[36:40] == b"acsp"
    for index in range(int.from_bytes(data[128:132], "big")):
        entry = data[132 + 12 * index : 144 + 12 * index]
        offset, size = int.from_bytes(entry[4:8], "big"), int.from_bytes(entry[8:], "big")
        assert offset % 4 == 0
        assert offset + size <= len(data)
