"""Charts and marked texts as every surface and a notebook show them; no surface is needed to draw them."""
