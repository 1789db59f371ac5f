"""The one door to the network: what is asked, how often, of whom, and what may come back."""
