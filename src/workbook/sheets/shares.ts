// How a share is shown: 30% where it is whole, 99.9% where it is not.
const isWhole = (share: number): boolean => Number.isInteger(Math.round(share * 1e8) / 1e6);

export const percentStyle = (share: number): 'percent' | 'percentFine' => (isWhole(share) ? 'percent' : 'percentFine');
