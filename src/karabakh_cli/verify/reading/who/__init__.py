"""Who a text says reports a number: whose name is beside what verb, and which number that is."""
