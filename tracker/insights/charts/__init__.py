"""Chart geometry: amounts in, ready numbers out. Pure; the templates only loop and print."""
