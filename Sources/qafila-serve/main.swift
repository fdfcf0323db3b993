print("qafila-serve")
