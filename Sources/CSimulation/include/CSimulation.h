#ifndef QAFILA_SIMULATION_H
#define QAFILA_SIMULATION_H

#include "city.h"
#include "trade.h"

#endif
