#ifndef QAFILA_SIMULATION_H
#define QAFILA_SIMULATION_H

#include "border.h"
#include "city.h"
#include "roads.h"
#include "trade.h"

#endif
