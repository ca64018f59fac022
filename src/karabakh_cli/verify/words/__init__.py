"""Words of a text: names, peoples, what is counted, who speaks."""
