"""What stands at each address of the page, one module a view; `site` lists them."""
