#ifndef QAFILA_SIMULATION_H
#define QAFILA_SIMULATION_H

#include "border.h"
#include "city.h"
#include "power.h"
#include "record.h"
#include "roads.h"
#include "trade.h"

#endif
