"""A file a page: `handlers` answer its addresses, `NAV` is its place, name and address in the menu."""
